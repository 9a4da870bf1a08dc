package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Links;

/// Which facts differ between two sentences, by example.
class FactComparisonTest {
  /// The differences as `kind: from -> to`, `-` where a side has none; the same is asked the other
  /// way round.
  private static List<String> differences(String a, String b) {
    List<String> there = lines(a, b, false);
    assertEquals(there.stream().sorted().toList(), lines(b, a, true).stream().sorted().toList());
    return there;
  }

  private static List<String> lines(String a, String b, boolean swapped) {
    Subject x = Judging.subject("a", a);
    Subject y = Judging.subject("b", b);
    List<String> lines = new ArrayList<>();
    List<Links> links = Judging.links(x, y);
    assertEquals(1, links.size(), () -> "not aligned: " + a + " | " + b);
    for (Links link : links) {
      new FactComparison(x.telling(), y.telling())
          .compare(link)
          .forEach(c ->
              lines.add(
                  c.kind().id()
                      + ": "
                      + (swapped ? c.to() : c.from())
                      + " -> "
                      + (swapped ? c.from() : c.to())));
    }
    return lines;
  }

  @Test
  void equalSentencesDifferInNothing() {
    String a = "Marta Veldkamp did not say on Tuesday why 17% of the $5 fund fell: \"We wait.\"";
    assertEquals(List.of(), differences(a, a));
  }

  @Test
  void aNumberIsChangedDroppedOrAdded() {
    String a = "The copper mine near Kelby lost 17 miners in a single winter.";
    assertEquals(List.of("number: 17 -> 23"), differences(a, a.replace("17", "23")));
    assertEquals(List.of("number: 17 -> null"), differences(a, a.replace("17 ", "")));
    assertEquals(List.of("number: null -> 17"), differences(a.replace("17 ", ""), a));
  }

  @Test
  void theSameNumberInAnotherSpellingIsTheSame() {
    String a = "The copper mine near Kelby lost 1,700 miners in a single winter.";
    assertEquals(List.of(), differences(a, a.replace("1,700", "1700")));
    String few = "The copper mine near Kelby lost seven miners in a single winter.";
    assertEquals(List.of(), differences(few, few.replace("seven", "7")));
  }

  @Test
  void moneyAndPercentagesDifferInValueAndInUnit() {
    String a = "The council of Kelby raised the fee for the ferry by $5 in winter.";
    assertEquals(List.of("money: $5 -> $6"), differences(a, a.replace("$5", "$6")));
    assertEquals(List.of("money: $5 -> €5"), differences(a, a.replace("$5", "€5")));
    assertEquals(List.of(), differences(a, a.replace("$5", "5 dollars")));
    String p = "The council of Kelby raised the fee for the ferry by 5% in winter.";
    assertEquals(List.of("percentage: 5% -> 8%"), differences(p, p.replace("5%", "8%")));
    assertEquals(List.of(), differences(p, p.replace("5%", "5 percent")));
  }

  @Test
  void aFractionOfOneCharacterAndASpeedInWordsAreRead() {
    String a = "The council of Kelby raised the fee for the ferry by $4½ in winter.";
    assertEquals(List.of(), lines(a, a.replace("$4½", "$4 1/2"), false));
    assertEquals(List.of("money: $4½ -> $4¾"), lines(a, a.replace("½", "¾"), false));
    String b = "The storm over Kelby brought winds of 135 mph to the harbour at dawn.";
    assertEquals(List.of(), lines(b, b.replace("mph", "miles per hour"), false));
    assertEquals(
        List.of("number: 135 mph -> 153 miles an hour"),
        lines(b, b.replace("135 mph", "153 miles an hour"), false));
  }

  @Test
  void aFigureOfAnotherSortIsOfTheSortThatSaysMoreFromEitherSide() {
    String a = "The council of Kelby raised the fee for the ferry by $5 in winter.";
    String b = a.replace("$5", "5%");
    assertEquals(List.of("percentage: $5 -> 5%"), lines(a, b, false));
    assertEquals(List.of("percentage: 5% -> $5"), lines(b, a, false));
    assertEquals(List.of("percentage: $5 -> 6%"), lines(a, a.replace("$5", "6%"), false));
  }

  @Test
  void datesAndTimesAreChanged() {
    String a = "The ferry from Kelby to Vantry will sail again on March 3 with mail.";
    assertEquals(
        List.of("date: March 3 -> March 5"), differences(a, a.replace("March 3", "March 5")));
    String b = "The ferry from Kelby to Vantry will sail again on Tuesday with mail.";
    assertEquals(
        List.of("date: Tuesday -> Friday"), differences(b, b.replace("Tuesday", "Friday")));
    String c = "The ferry from Kelby to Vantry will sail again at 10:30 with mail.";
    assertEquals(List.of("time: 10:30 -> 11:45"), differences(c, c.replace("10:30", "11:45")));
  }

  @Test
  void aDayThatOneReportNamesIsNoFinding() {
    String a = "The ferry from Kelby to Vantry will sail again on Tuesday with mail.";
    assertEquals(List.of(), differences(a, a.replace("on Tuesday ", "")));
  }

  @Test
  void aNameIsChangedDroppedOrAdded() {
    String a = "The pilots told Marta Veldkamp that the ferry would stay in port.";
    assertEquals(
        List.of("name: Marta Veldkamp -> Oren Tassi"),
        differences(a, a.replace("Marta Veldkamp", "Oren Tassi")));
    assertEquals(
        List.of("name: Marta Veldkamp -> null"),
        differences(a, a.replace("Marta Veldkamp", "reporters")));
    assertEquals(
        List.of("name: null -> Marta Veldkamp"),
        differences(a.replace("Marta Veldkamp", "reporters"), a));
  }

  @Test
  void aNameWithATitleOrWithoutItsFirstNameIsTheSame() {
    String a = "The pilots told Mayor Marta Veldkamp that the ferry would stay in port.";
    assertEquals(List.of(), differences(a, a.replace("Mayor Marta ", "")));
    assertEquals(List.of(), differences(a, a.replace("Mayor ", "")));
    assertEquals(List.of(), differences(a, a.replace("Veldkamp", "Veldkampp")));
  }

  @Test
  void aNegationIsAddedOrDropped() {
    String a = "The pilots of Kelby will strike for higher wages this winter.";
    assertEquals(List.of("negation: null -> not"), differences(a, a.replace("will", "will not")));
    assertEquals(List.of("negation: won't -> null"), differences(a.replace("will", "won't"), a));
    assertEquals(List.of("negation: null -> never"), differences(a, a.replace("will", "never")));
  }

  @Test
  void aDenialInOtherWordsIsNoFinding() {
    String a = "The pilots of Kelby did not explain the strike to passengers this winter.";
    assertEquals(List.of(), differences(a, a.replace("did not", "refused to")));
    assertEquals(List.of(), differences(a, a.replace("did not", "never")));
    assertEquals(List.of(), differences(a, a.replace("did not", "didn't")));
    assertEquals(List.of(), differences(a, a.replace("did not explain", "failed to explain")));
  }

  @Test
  void aNegationOfWhatOnlyOneSideTellsIsNoFinding() {
    String a = "The pilots of Kelby will strike for better wages this winter.";
    assertEquals(
        List.of(),
        differences(
            a, "The pilots of Kelby will strike for better wages this winter, no cook yet."));
  }

  @Test
  void aDirectionIsChanged() {
    String a = "Prices of copper from the mine near Kelby rose sharply this winter.";
    assertEquals(List.of("direction: rose -> fell"), differences(a, a.replace("rose", "fell")));
    assertEquals(
        List.of("direction: rose -> declined"), differences(a, a.replace("rose", "declined")));
    assertEquals(List.of(), differences(a, a.replace("rose", "climbed")));
  }

  @Test
  void aQuotationInOtherWordsIsAltered() {
    String a = "\"We owe the miners of Kelby more than a plaque,\" Veldkamp told the hall.";
    String b = a.replace("owe", "promised").replace("more than a plaque", "a new plaque");
    assertEquals(
        List.of(
            "quotation: We owe the miners of Kelby more than a plaque"
                + " -> We promised the miners of Kelby a new plaque"),
        differences(a, b));
  }

  @Test
  void aFaithfulPartOfAQuotationIsNotAltered() {
    String a = "\"We owe the miners of Kelby more than a plaque,\" Veldkamp told the hall.";
    String b = "Veldkamp told the hall that the town owed \"the miners of Kelby more\" than that.";
    assertEquals(List.of(), differences(a, b));
    String marks = a.replace("\"We", "“We").replace(",\"", ",”").replace("miners", "Miners");
    assertEquals(List.of(), differences(a, marks));
  }

  @Test
  void aFactInTheMostCompanyIsChangedFirst() {
    String a = "The mine sold 17 tons of copper to Kelby and 40 tons of silver to Vantry.";
    assertEquals(
        List.of("number: 17 tons -> 18 tons", "number: 40 tons -> 50 tons"),
        differences(a, a.replace("17", "18").replace("40", "50")));
  }

  @Test
  void aRoundedFigureIsNotChanged() {
    String a = "The copper mine near Kelby lost more than 1,000 miners in a single winter.";
    assertEquals(List.of(), differences(a, a.replace("more than 1,000", "1,012")));
    assertEquals(
        List.of("number: 1,000 -> 1,512"), differences(a, a.replace("more than 1,000", "1,512")));
    String b = "About half of the miners near Kelby left the copper mine in a single winter.";
    assertEquals(List.of(), differences(b, b.replace("About half", "Some 49 percent")));
    String c = "The council of Kelby raised the fee for the ferry by 5.1% in winter.";
    assertEquals(List.of(), differences(c, c.replace("5.1%", "5%")));
  }

  @Test
  void figuresLeftOverOnBothSidesAreOneFigure() {
    String a = "Tassi, 41, was arrested early on Sunday after he drove a ferry into the port.";
    String b =
        "Tassi, who is 47, was arrested early on Sunday after he drove a ferry into the port.";
    assertEquals(List.of("number: 41 -> 47"), differences(a, b));
  }

  @Test
  void aBoundIsTurnedRound() {
    String a = "The copper mine near Kelby lost more than 300 miners in a single winter.";
    assertEquals(
        List.of("direction: more -> fewer", "number: more than 300 -> fewer than 300"),
        differences(a, a.replace("more than", "fewer than")));
  }

  @Test
  void aDayAndADateAreNotInContradiction() {
    String a = "The ferry from Kelby to Vantry will sail again on Tuesday with mail.";
    assertEquals(List.of(), differences(a, a.replace("Tuesday", "March 3")));
    assertEquals(List.of(), differences(a, a.replace("Tuesday", "Tuesday, March 3,")));
    String b = "The ferry from Kelby to Vantry will sail again on March 3 with mail.";
    assertEquals(List.of(), differences(b, b.replace("March 3", "3 March")));
    assertEquals(List.of(), differences(b, b.replace("March 3", "Mar. 3, 2031,")));
  }

  @Test
  void halvesOfTheDayAreChanged() {
    String a = "The ferry from Kelby to Vantry will sail again at 10:30 a.m. with mail.";
    assertEquals(
        List.of("time: 10:30 a.m -> 10:30 p.m"), differences(a, a.replace("a.m.", "p.m.")));
    assertEquals(List.of(), differences(a, a.replace("10:30 a.m.", "10:30am")));
  }

  @Test
  void oppositesInOneSlotAreChanged() {
    String a = "The pilots of Kelby won the vote on wages that the council held this winter.";
    assertEquals(List.of("direction: won -> lost"), differences(a, a.replace("won", "lost")));
    String b = "The fare to Vantry includes the tax on mail that the council raised this winter.";
    assertEquals(
        List.of("direction: includes -> excludes"),
        differences(b, b.replace("includes", "excludes")));
    String c = "The Kelby mine reported a profit of $5 million for the winter quarter.";
    assertEquals(List.of("direction: profit -> loss"), differences(c, c.replace("profit", "loss")));
  }

  @Test
  void oneSaleToldFromBothSidesIsNoContradiction() {
    String a = "The Kelby mine sold the old copper ferry to the Vantry council this winter.";
    String b = "The Vantry council bought the old copper ferry from the Kelby mine this winter.";
    assertEquals(List.of(), differences(a, b));
  }

  @Test
  void aNameIsChangedInPart() {
    String a = "The pilots told Marta Veldkamp that the ferry would stay in port.";
    assertEquals(
        List.of("name: Marta Veldkamp -> Marta Solheim"),
        differences(a, a.replace("Veldkamp", "Solheim")));
    assertEquals(List.of(), differences(a.replace("Marta", "Daniel"), a.replace("Marta", "Dan")));
  }

  @Test
  void aNameInAnotherFormIsTheSame() {
    String a = "The ferry pilots met the Nigerian minister in the port of Kelby this winter.";
    assertEquals(List.of(), differences(a, a.replace("Nigerian minister", "minister of Nigeria")));
    String b = "The ferry pilots called the Federal Bureau of Mines about the port this winter.";
    assertEquals(List.of(), differences(b, b.replace("Federal Bureau of Mines", "FBM")));
  }

  @Test
  void aNegationInsideAQuotationIsAnAlteration() {
    String a = "\"We do not owe the miners of Kelby a plaque of bronze,\" Veldkamp told the hall.";
    assertEquals(
        List.of(
            "quotation: We do not owe the miners of Kelby a plaque of bronze"
                + " -> We do owe the miners of Kelby a plaque of bronze",
            "negation: not -> null"),
        differences(a, a.replace("not ", "")).stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void aWordLeftOutOfAQuotationIsAnAlterationUnlessDotsSaySo() {
    String a = "\"We owe the miners of Kelby a large plaque of bronze,\" Veldkamp told the hall.";
    assertEquals(1, differences(a, a.replace("large ", "")).size());
    assertEquals(List.of(), differences(a, a.replace(" a large plaque", " ... plaque")));
    assertEquals(List.of(), differences(a, a.replace("We owe", "[The town] owe")));
  }

  @Test
  void anInterruptedQuotationIsNotAltered() {
    String a = "\"We owe the miners of Kelby a plaque and we will pay,\" Veldkamp told the hall.";
    String b =
        "\"We owe the miners of Kelby a plaque,\" Veldkamp told the hall, \"and we will pay.\"";
    assertEquals(List.of(), differences(a, b));
  }

  @Test
  void aQuotationToldWithoutItsMarksIsNotAltered() {
    String a = "\"We owe the miners of Kelby a plaque of bronze,\" Veldkamp told the hall.";
    String b = "Veldkamp told the hall that the town owed the miners of Kelby a plaque of bronze.";
    assertEquals(List.of(), differences(a, b));
  }

  @Test
  void quotationsInOtherMarksAreCompared() {
    String a =
        "Le maire a dit « la mine doit fermer avant la fin de cet hiver » dans la ville de Kelby.";
    assertEquals(List.of(), differences(a, a.replace("« ", "“").replace(" »", "”")));
    List<String> altered = differences(a, a.replace("doit fermer", "peut rester ouverte"));
    assertEquals(1, altered.size(), altered::toString);
    String b =
        "Der Rat sagte, „die Mine muss vor dem Ende des Winters schließen“, und ging aus der Stadt.";
    assertEquals(1, differences(b, b.replace("muss", "darf nicht")).size());
    assertEquals(List.of(), differences(b, b.replace("„", "»").replace("“", "«")));
  }
}
