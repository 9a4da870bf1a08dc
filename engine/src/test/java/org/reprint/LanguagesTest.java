package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.wire.Story;

/// Invented news in other languages than English, retold with other endings and in another order.
class LanguagesTest {
  /// @param strange a story of something else in the same language
  record Retold(String language, String first, String second, String strange) {}

  static List<Retold> retold() {
    return List.of(
        new Retold(
            "de",
            "Die Bürgermeisterin von Lindmoor kündigte am Dienstag an, dass der alte Hafen nach den"
                + " schweren Überschwemmungen geschlossen wird. Die Fischer protestierten gegen die"
                + " Entscheidung und blockierten mit ihren Booten die Einfahrt.",
            "Nach schweren Überschwemmungen wird in Lindmoor der alte Hafen geschlossen, wie die"
                + " Bürgermeisterin ankündigte. Mit Booten blockierten protestierende Fischer wegen"
                + " dieser Entscheidungen die Einfahrten.",
            "Der Chor der Feuerwehr sang in der Turnhalle, und danach gab es eine Suppe mit Linsen."
                + " Die Kinder haben sich über den Hund des Dirigenten gefreut."),
        new Retold(
            "fr",
            "La maire de Lindmoor a annoncé mardi que le vieux port serait fermé après de graves"
                + " inondations. Les pêcheurs ont protesté contre cette décision et bloqué l'entrée"
                + " avec leurs bateaux.",
            "Après des inondations graves, le vieux port de Lindmoor sera fermé, selon l'annonce de"
                + " la maire. Protestant contre les décisions, des pêcheurs bloquent les entrées"
                + " avec des bateaux.",
            "La chorale des pompiers a chanté dans le gymnase, et on a servi une soupe aux"
                + " lentilles. Les enfants se sont amusés avec le chien du chef."),
        new Retold(
            "es",
            "La alcaldesa de Lindmoor anunció el martes que el viejo puerto será cerrado después de"
                + " las graves inundaciones. Los pescadores protestaron contra la decisión y"
                + " bloquearon la entrada con sus barcos.",
            "Después de graves inundaciones, el puerto viejo de Lindmoor se cerrará, según anunciaba"
                + " la alcaldesa. Protestando contra las decisiones, los pescadores bloquean las"
                + " entradas con barcos.",
            "El coro de los bomberos cantó en el gimnasio y luego hubo una sopa de lentejas para"
                + " todos. Los niños jugaron con el perro del director."),
        new Retold(
            "it",
            "La sindaca di Lindmoor ha annunciato martedì che il vecchio porto sarà chiuso dopo le"
                + " gravi inondazioni. I pescatori hanno protestato contro la decisione e bloccato"
                + " l'entrata con le loro barche.",
            "Dopo una grave inondazione il porto vecchio di Lindmoor verrà chiuso, come annunciava la"
                + " sindaca. Protestando contro le decisioni, alcuni pescatori bloccano le entrate"
                + " con la barca.",
            "Il coro dei pompieri ha cantato nella palestra e poi c'era una zuppa di lenticchie per"
                + " tutti. I bambini hanno giocato con il cane del direttore."),
        new Retold(
            "ru",
            "Мэр города Линдмур объявила во вторник, что старый порт будет закрыт после тяжёлых"
                + " наводнений. Рыбаки протестовали против этого решения и заблокировали вход"
                + " своими лодками.",
            "После тяжёлого наводнения старый порт в Линдмуре будет закрыт, как объявил мэр города."
                + " Протестуя против решений, рыбаки блокировали вход лодками.",
            "Хор пожарных пел в спортивном зале, а потом все ели суп из чечевицы. Дети играли с"
                + " собакой дирижёра."));
  }

  private static List<Relation> relations(Story... stories) {
    return Reprint.of(new ReprintOptions(10, 1)).scan(List.of(stories), done -> {}).relations();
  }

  @ParameterizedTest
  @MethodSource("retold")
  void whatIsRetoldWithOtherEndingsIsFoundAndTheStrangeIsNot(Retold retold) {
    Scan scan =
        Reprint.of(new ReprintOptions(10, 1))
            .scan(
                List.of(
                    Story.of("a", retold.first),
                    Story.of("b", retold.second),
                    Story.of("c", retold.strange)),
                done -> {});
    assertEquals(
        List.of(retold.language, retold.language, retold.language),
        scan.stories().stream().map(line -> line.language()).toList());
    assertEquals(1, scan.relations().size(), () -> "" + scan.relations());
    Relation relation = scan.relations().getFirst();
    assertEquals("a b", relation.a() + " " + relation.b());
    assertEquals(Label.REWRITE, relation.label());
    assertTrue(relation.coverageA() > 0.4, () -> "covered " + relation.coverageA());
  }

  @Test
  void pairsOfTwoLanguagesAreCountedAndNotCompared() {
    List<Story> stories = new ArrayList<>();
    retold().forEach(r -> stories.add(Story.of(r.language, r.first)));
    Scan scan = Reprint.of(new ReprintOptions(1000, 1)).scan(stories, done -> {});
    assertEquals(List.of(), scan.relations());
    assertEquals(10, scan.notCompared().stream().mapToLong(left -> left.pairs()).sum());
    assertTrue(
        scan.notCompared().stream().anyMatch(l -> l.why().equals("languages differ: de, fr")));
  }

  @Test
  void theOrderOfTwoStoriesChangesNothing() {
    for (Retold r : retold()) {
      Relation there = relations(Story.of("a", r.first), Story.of("b", r.second)).getFirst();
      Relation back = relations(Story.of("b", r.second), Story.of("a", r.first)).getFirst();
      assertEquals(there.label(), back.label());
      assertEquals(there.falseAlarms(), back.falseAlarms(), 1e-12);
      assertEquals(
          there.passages().stream().map(p -> p.a() + " " + p.b()).sorted().toList(),
          back.passages().stream().map(p -> p.b() + " " + p.a()).sorted().toList());
    }
  }
}
