package org.reprint.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Pairs of news sentences as candidates come: some told again in other words and in another order,
/// some of the same names and places about another thing. Written from word lists, by a seed.
///
/// A sentence is of four or five parts: who, did what, where, when, and for many a clause more. A
/// retelling exchanges the words of half of the parts and moves one; a look-alike keeps two parts.
/// Both have about 20 words.
public final class NewsPairs {
  private static final double RETOLD = 0.5;

  private static final String[][] WHO = {
    {"The city council of Kelby", "Kelby councillors"},
    {"Prime Minister Oren Tassi", "Mr. Tassi, the premier"},
    {"The chief executive of Vantry Steel", "Vantry Steel's boss"},
    {"A spokeswoman for the coast guard", "The coast guard"},
    {"Two former officers of the national bank", "Two ex-officials of the central bank"},
    {"Lawyers for Marta Veldkamp", "Attorneys of Ms. Veldkamp"},
    {"The striking pilots", "Pilots on strike"},
    {"Police in the northern province", "Officers in the north"}
  };
  private static final String[][] WHAT = {
    {
      "agreed to buy 12 aircraft for 1.5 million pounds",
      "will purchase 12 planes for 1,500,000 pounds"
    },
    {"rejected a plan to close the old harbour", "turned down the proposed closure of the port"},
    {"said profits rose 8 percent in the third quarter", "reported third-quarter earnings up 8 %"},
    {"arrested four men over the robbery of a museum", "held four suspects after a museum theft"},
    {"warned that storms could delay the rescue", "said rough weather might hold up the rescue"},
    {"accused the ministry of hiding a safety report", "said a report on safety was concealed"},
    {"asked the court to throw out the charges", "urged judges to dismiss the case"},
    {"promised talks with union leaders about pay", "pledged to discuss wages with the unions"}
  };
  private static final String[][] WHERE = {
    {"at a meeting in the capital", "in the capital"},
    {"outside the court in Lowmere", "in Lowmere"},
    {"in an interview with local radio", "speaking on radio"},
    {"near the border town of Sefton", "close to Sefton"},
    {"during a visit to the flooded valley", "while visiting the flooded valley"}
  };
  private static final String[][] WHEN = {
    {"on Tuesday", "on Tuesday"},
    {"late on Friday night", "on Friday"},
    {"after three days of talks", "following talks that lasted three days"},
    {"a week before the election", "a week ahead of the vote"},
    {"in March 2024", "in March"}
  };
  private static final String[][] MORE = {
    {"despite criticism from the opposition", "although the opposition objected"},
    {"the largest such deal in ten years", "the biggest deal of its kind in a decade"},
    {"according to documents seen by reporters", "documents show"},
    {"which officials did not confirm", "something officials would not confirm"}
  };
  private static final List<String[][]> PARTS = List.of(WHO, WHAT, WHERE, WHEN, MORE);

  private final SplittableRandom random;

  /// Two sentences, ready to be aligned.
  ///
  /// @param first the one
  /// @param second the other
  public record Pair(Telling first, Telling second) {}

  private NewsPairs(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Writes pairs, the same for the same seed.
  public static List<Pair> of(int pairs, long seed) {
    NewsPairs writer = new NewsPairs(seed);
    List<Pair> written = new ArrayList<>(pairs);
    for (int i = 0; i < pairs; i++) {
      written.add(writer.pair());
    }
    return written;
  }

  private Pair pair() {
    int[] told = new int[PARTS.size()];
    int[] again = new int[PARTS.size()];
    boolean retold = random.nextDouble() < RETOLD;
    int kept = random.nextInt(PARTS.size());
    for (int part = 0; part < told.length; part++) {
      told[part] = random.nextInt(PARTS.get(part).length);
      boolean same = retold || part == kept || part == (kept + 2) % told.length;
      again[part] = same ? told[part] : random.nextInt(PARTS.get(part).length);
    }
    return new Pair(tell(text(told, false)), tell(text(again, true)));
  }

  private String text(int[] choice, boolean again) {
    List<String> parts = new ArrayList<>();
    for (int part = 0; part < choice.length; part++) {
      boolean other = again && random.nextBoolean();
      parts.add(PARTS.get(part)[choice[part]][other ? 1 : 0]);
    }
    if (random.nextBoolean()) {
      parts.removeLast();
    }
    if (again && random.nextBoolean()) {
      Collections.rotate(parts, 1);
    }
    return String.join(" ", parts) + ".";
  }

  /// A text of the sentences of one side.
  public static String text(List<Pair> pairs, Function<Pair, Telling> side) {
    return pairs.stream().map(side).map(t -> t.prose().text()).collect(Collectors.joining(" "));
  }

  /// A text ready to be aligned, weighed against the background in the jar.
  public static Telling tell(String text) {
    Prose prose = new ProseParser().parse(text);
    return Telling.of(prose, new FactFinder().find(prose), Background.builtin());
  }
}
