package org.reprint.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.text.Convention;
import org.reprint.text.Conventions;

/// What stories say of themselves in headlines, slugs, notes and texts.
class SignsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE 2-Mill burns down | UPDATE 2",
        "UPDATE 2 - Mill burns down | UPDATE 2",
        "Update 2: Mill burns down | UPDATE 2",
        "MILL BURNS DOWN (UPDATE 3) | UPDATE 3",
        "CORRECTED-UPDATE 1-Mill burns down | CORRECTION 0 UPDATE 1",
        "CORRECTED - MILL BURNS DOWN | CORRECTION 0",
        "(CORRECTED)-MILL BURNS DOWN | CORRECTION 0",
        "(CORRECTED) - MILL BURNS DOWN | CORRECTION 0",
        "<CORRECTED> - MILL BURNS DOWN | CORRECTION 0",
        "CORRECTED-(OFFICIAL)-Mill burns down | CORRECTION 0",
        "Correction: Mill burns down | CORRECTION 0",
        "REFILE-UPDATE 2-Mill burns down | REFILE 0 UPDATE 2",
        "REPEAT-Mill burns down | REPEAT 0",
        "RPT-Mill burns down | REPEAT 0",
        "(RPT) MILL BURNS DOWN | REPEAT 0",
        "MILL BURNS DOWN (RPT) | REPEAT 0",
        "URGENT-Mill burns down | ALERT 0",
        "ALERT - MILL BURNS DOWN | ALERT 0",
        "WRAPUP 4-Mill burns down | UPDATE 4",
        "STORY WITHDRAWN-Mill burns down | KILL 0",
        "STORY WITHDRAWN: Mill burns down | KILL 0",
        "EXCLUSIVE-UPDATE 1-Mill burns down | UPDATE 1",
        "2ND LEAD: Mill burns down | UPDATE 2",
        "(2nd LD) Mill burns down | UPDATE 2",
        "(LEAD) Mill burns down | UPDATE 0",
        "EIL: Mill burns down | ALERT 0",
        "ROUNDUP 2: Mill burns down | UPDATE 2",
        "ROUNDUP 2/Mill burns down | UPDATE 2",
        "WDH/Mill burns down | REPEAT 0",
        "Berichtigung: Mill burns down | CORRECTION 0",
        "(Zusammenfassung) Mill burns down | UPDATE 0",
        "ALERTE - Mill burns down | ALERT 0",
        "RECTIFICATIF - Mill burns down | CORRECTION 0",
        "(ACTUALISATION) Mill burns down | UPDATE 0",
        "AMP.- Mill burns down | UPDATE 0",
        "CORRECTING and REPLACING: Mill burns down | CORRECTION 0",
      })
  void tagsAreTakenOffTheHeadline(String title, String said) {
    Marks marks = Wire.of(title, "").marks();
    assertEquals("mill burns down", marks.names().headline().stem());
    assertEquals(said, said(marks));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Update of rules adopted",
        "Correction facility burns",
        "Leading mills burn",
        "URGENT CARE CENTRE OPENS",
        "Mill (paper) burns",
        "UPDATES PLANNED - SEE LIST",
        "Refiled suit against mill",
        "UPDATE 2-",
        "(RPT)",
      })
  void otherHeadlinesHaveNoTags(String title) {
    assertEquals(List.of(), Wire.of(title, "").marks().signs());
  }

  @Test
  void theFirstLineOfATextWithoutATitleIsItsHeadline() {
    Marks marks = Wire.of(null, "UPDATE 2-Mill burns down\n\nA mill burned down.").marks();
    assertEquals("mill burns down", marks.names().headline().stem());
    assertEquals("UPDATE 2", said(marks));
    assertEquals(List.of(), Wire.of(null, "UPDATE 2-Mill burns down").marks().signs());
  }

  @Test
  void anAnalysisIsLabelledAndSaysNothingOfItsPlace() {
    Marks marks = Wire.of("ANALYSIS-Mill burns down", "").marks();
    assertEquals(List.of(), marks.signs());
    assertEquals("mill burns down", marks.names().headline().stem());
    assertEquals(1, marks.names().headline().labels().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BC-US--Giant Lobster Death, 1st Ld-Writethru,127 | | us giant lobster death | WRITETHRU 1",
        "AM-US--Giant Lobster Death,2nd Ld,300 | | us giant lobster death | UPDATE 2",
        "US--Giant Lobster Death | 3rd Ld-Writethru | us giant lobster death | WRITETHRU 3",
        "BC-US--Giant Lobster Death, Adv 12,500 | | us giant lobster death | ''",
        "BC-US--Giant Lobster Death, Correction,90 | | us giant lobster death | CORRECTION 0",
        "BC-US--Giant Lobster Death, KILL | | us giant lobster death | KILL 0",
        "BC-US--Giant Lobster Death, 1st Add,50 | | us giant lobster death | PART 1",
        "USA-WEATHER/ (UPDATE 1, PIX, CORRECTED) | | usa weather | UPDATE 1 CORRECTION 0",
        "USA-WEATHER/ =2 | | usa weather | ''",
        "Switzerland/migration/UN/ | 1ST LEAD | switzerland migration un | UPDATE 1",
        "Switzerland/migration/UN/ | REFILE | switzerland migration un | REFILE 0",
        "Switzerland/migration/UN/ | HOLD | switzerland migration un | HOLD 0",
        "Switzerland/migration/UN/ | KILL | switzerland migration un | KILL 0",
        "Schweiz/Migration | 2. Zusammenfassung | schweiz migration | UPDATE 2",
        "storm | 2nd update | storm | UPDATE 2",
      })
  void aSlugIsParted(String slug, String takeKey, String words, String said) {
    Marks marks = Wire.of(null, "").slug(slug, takeKey).marks();
    assertEquals(words, marks.names().slug());
    assertEquals(said, said(marks));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Adds PM reaction in paragraph 3) | UPDATE",
        "(In Jan. 3 story, corrects last paragraph to reflect that it rose) | CORRECTION",
        "(Rewrites throughout, adds quotes) | WRITETHRU",
        "This story corrects the name of the river. | CORRECTION",
        "Eds: APNewsNow. Changes short headline. New approach. | UPDATE",
        "Eds: Elms 115, Oaks 111. Updates. With AP Photos. | UPDATE",
        "Eds: Minor edits. | REFILE",
        "(Refiles to fix typo in headline) | REFILE",
        "(Repeats for additional readers) | REPEAT",
        "(Corrects day in first paragraph) | CORRECTION",
        "(Neu: Reaktion der Polizei) | UPDATE",
        "(Berichtigt wird der Name im 2. Absatz) | CORRECTION",
        "(Actualise avec réactions) | UPDATE",
        "(Rectifie le nom au 2e paragraphe) | CORRECTION",
      })
  void aNoteSaysWhatWasDoneInTheRecordAndInTheText(String note, String meaning) {
    Marks record = Wire.of("Mill burns", "A mill burned.").note(note).marks();
    assertEquals(Sign.Meaning.valueOf(meaning), record.sign().meaning());
    Marks text = Wire.of("Mill burns", note + "\n\nA mill burned down on Tuesday.").marks();
    assertEquals(Sign.Meaning.valueOf(meaning), text.sign().meaning());
    assertEquals(Sign.Place.NOTE, text.sign().place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It fell to 5. (Corrects figure in item of March 11)",
        "It fell to 5. -- corrects year in third paragraph",
        "It fell to 5.\n\nNOTE: Corrects figures in March 11 item.",
        "It fell to 5.\n\nCorrects figures in March 11 item.",
        "It fell to 5.\n\n(Company corrects pay date)",
      })
  void aNoteMayStandBehindTheText(String tail) {
    Marks marks = Wire.of("Mill output", "A mill made less paper.\n\n" + tail).marks();
    assertEquals(Sign.Meaning.CORRECTION, marks.sign().meaning());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The firm adds 300 jobs.",
        "(The firm is based in Elm.)",
        "It fell -- correct or not -- to 5.",
        "Updates will follow when the mill opens again.",
        "The offer has been withdrawn by the bank.",
        "NOTE: Includes a gain of 12 mln from the sale of a unit.",
        "Note: Holding company.",
      })
  void narrationIsNoNote(String text) {
    assertEquals(List.of(), Wire.of("Mill", "A mill burned.\n\n" + text).marks().signs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KILL KILL KILL\n\nThe story slugged Mill Fire is wrong.",
        "HOLD HOLD HOLD\nMill fire",
        "BULLETIN KILL\n\nEditors, kill BC-Mill Fire.",
        "A kill is mandatory. Make certain the story is not published.",
        "The story has been withdrawn and should not be used.",
        "Die Meldung wird zurückgezogen, sie ist falsch.",
        "Prière de ne pas tenir compte de notre dépêche.",
      })
  void aTextCanSayThatAStoryMustNotBeUsed(String text) {
    assertTrue(Wire.of("Mill fire", text).marks().killed());
  }

  @Test
  void aLongReportAboutAWithdrawnStoryIsNoKill() {
    String report = "The paper said on Tuesday that Reuters has withdrawn a report on the mill. ";
    assertFalse(Wire.of("Mill fire", report + "Its editor said so. ".repeat(100)).marks().killed());
  }

  @Test
  void whoseCopyItIsIsRead() {
    String text =
        "ELMTOWN (AP) — A mill burned down.\n\nIt was old.\n\n(Reporting by Jane Doe, Reuters)";
    assertEquals(List.of("ap", "reuters"), Wire.of("Mill", text).from("Courier").marks().credits());
    assertEquals(List.of("dpa"), Wire.of("Mill", "Text.").from("DPA").marks().credits());
  }

  @Test
  void everyTagOfTheTableIsKnownByItsMeaning() {
    for (Convention tag : Conventions.builtin().of(Convention.Kind.TAG)) {
      String title = tag.form().replace("{n}", "2") + ": Mill burns down";
      Marks marks = Wire.of(title, "").marks();
      assertEquals("mill burns down", marks.names().headline().stem(), title);
      boolean said = !marks.signs().isEmpty() || !marks.names().headline().labels().isEmpty();
      assertEquals(!tag.meaning().equals("plain"), said, title);
    }
  }

  @Test
  void everyTakeOfTheTableIsKnownByItsMeaning() {
    for (Convention take : Conventions.builtin().of(Convention.Kind.TAKE)) {
      String key = take.form().replace("{n}", "2nd");
      Marks marks = Wire.of(null, "").slug("Mill", key).marks();
      List<String> meanings =
          marks.signs().stream()
              .map(sign -> sign.meaning().name().toLowerCase(Locale.ROOT))
              .toList();
      assertEquals(
          take.meaning().equals("plain") ? List.of() : List.of(take.meaning()), meanings, key);
    }
  }

  private static String said(Marks marks) {
    return marks.signs().stream()
        .map(sign -> sign.meaning() + " " + sign.rank())
        .collect(Collectors.joining(" "));
  }
}
