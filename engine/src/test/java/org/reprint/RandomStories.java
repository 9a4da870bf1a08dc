package org.reprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// News of people and places that do not exist, made at random, and what becomes of it on the wire.
public final class RandomStories {
  private static final List<String> PEOPLE =
      List.of(
          "Marta Veldkamp",
          "Oren Tassi",
          "Ilka Brandvold",
          "Jasper Quillon",
          "Noor Hadrian",
          "Tobias Renske",
          "Amara Lindqvar",
          "Felix Dorrance",
          "Petra Solvane",
          "Goran Militsch");

  private static final List<String> PLACES =
      List.of("Harrowgate Bay", "Lindmoor", "Ostrava Heights", "Kelby", "Saint Orrin", "Vantry");

  private static final List<String> MATTERS =
      List.of(
          "the closure of the copper mine",
          "a loan for the flooded harbour",
          "the strike of the ferry pilots",
          "a new railway over the marshes",
          "the sale of the airport",
          "the ban on night fishing",
          "the trial of two bankers",
          "repairs to the cathedral roof",
          "the price of drinking water",
          "a school for nurses");

  private static final List<String> FORMS =
      List.of(
          "%1$s said on Tuesday that talks about %3$s would begin in %2$s.",
          "The council of %2$s agreed to spend %4$d million crowns on %3$s.",
          "Residents of %2$s protested for %4$d days against %3$s.",
          "\"We will not give up %3$s,\" said %1$s, who came to %2$s by train.",
          "%1$s told reporters that experts had warned of delays to %3$s.",
          "About %4$d workers in %2$s depend on %3$s, according to a report.",
          "A court ordered %1$s to publish the letters about %3$s within %4$d weeks.",
          "Officials declined to explain why %3$s had cost %4$d percent more than planned.",
          "In %2$s the opposition blamed %1$s for the quarrel over %3$s.",
          "The newspaper reported that %1$s had secretly visited %2$s before the vote on %3$s.");

  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("talks", "negotiations"),
          Map.entry("begin", "start"),
          Map.entry("agreed", "decided"),
          Map.entry("protested", "demonstrated"),
          Map.entry("told", "informed"),
          Map.entry("reporters", "journalists"),
          Map.entry("experts", "specialists"),
          Map.entry("warned", "cautioned"),
          Map.entry("workers", "employees"),
          Map.entry("ordered", "instructed"),
          Map.entry("letters", "correspondence"),
          Map.entry("Officials", "Authorities"),
          Map.entry("explain", "clarify"),
          Map.entry("quarrel", "dispute"),
          Map.entry("secretly", "quietly"),
          Map.entry("visited", "toured"));

  private static final List<List<String>> FOREIGN =
      List.of(
          List.of(
              "Die Regierung hat am Dienstag beschlossen, dass die Brücke nicht gebaut wird.",
              "Der Minister sagte, es sei eine schwere Entscheidung für die Stadt gewesen.",
              "Nach der Sitzung wurde auch über die Kosten des neuen Hafens gesprochen.",
              "Die Bürger warten seit Jahren auf eine Antwort, und sie sind nicht zufrieden."),
          List.of(
              "Le conseil a décidé mardi de ne pas construire le pont sur la rivière.",
              "La ministre a dit que c'était une décision difficile pour les habitants.",
              "Après la séance, on a aussi parlé des coûts du nouveau port de la ville.",
              "Les citoyens attendent une réponse depuis des années et ne sont pas contents."),
          List.of(
              "Во вторник совет решил не строить новый мост через реку и порт.",
              "Министр сказала, что это было трудное решение для всех жителей города.",
              "После заседания говорили также о том, сколько будет стоить новая школа.",
              "Жители уже много лет ждут ответа, и они этим совсем не довольны."));

  private RandomStories() {}

  /// One sentence.
  public static String sentence(SplittableRandom random) {
    return String.format(
        Locale.ROOT,
        pick(FORMS, random),
        pick(PEOPLE, random),
        pick(PLACES, random),
        pick(MATTERS, random),
        random.nextInt(2, 900));
  }

  /// A story of so many sentences, two in a paragraph.
  public static String story(SplittableRandom random, int sentences) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      told.add(sentence(random));
    }
    return paragraphs(told);
  }

  /// A story in German, French or Russian.
  static String foreign(SplittableRandom random) {
    List<String> sentences = new ArrayList<>(FOREIGN.get(random.nextInt(FOREIGN.size())));
    sentences.remove(random.nextInt(sentences.size()));
    return paragraphs(sentences);
  }

  /// The first paragraphs of a story.
  static String trimmed(String story, int paragraphs) {
    return story.lines().limit(2L * paragraphs).collect(Collectors.joining("\n")).strip();
  }

  /// The same story in other words, as far as a list of synonyms goes.
  public static String reworded(String story) {
    String other = story;
    for (Map.Entry<String, String> word : OTHER_WORDS.entrySet()) {
      other = other.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
    }
    return other;
  }

  /// Any characters at all, with controls and broken surrogates among them.
  public static String junk(SplittableRandom random, int units) {
    StringBuilder text = new StringBuilder();
    int[] most = {0x20, 0x7F, 0x17F, 0x600, 0x3000, 0x9FFF, 0xFFFF};
    for (int i = 0; i < units; i++) {
      int kind = random.nextInt(most.length + 3);
      text.append(
          kind < most.length
              ? (char) random.nextInt(most[kind] + 1)
              : " .\"".charAt(kind - most.length));
    }
    return text.toString();
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      text.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ").append(sentences.get(i));
    }
    return text.toString();
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
