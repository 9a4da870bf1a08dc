package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mailboxes, and mails that carry their text in another place than their body.
class MailTest {
  private static final String HEAD =
      """
      From: Desk <desk@example.org>
      Subject: Harbour reopens
      Message-ID: <mN@example.org>
      MIME-Version: 1.0
      """;

  @TempDir Path folder;

  private static String head(int number) {
    return HEAD.replace("mN", "m" + number);
  }

  private Story read(String body) throws IOException {
    String mail = head(1) + body;
    return Reads.of(Reads.file(folder, "m.eml", mail.replace("\n", "\r\n"))).story();
  }

  @Test
  void everyMailOfAMailboxIsAStory() throws IOException {
    String mark = "From desk@example.org Sun Mar  1 10:00:00 2026\n";
    String box =
        mark
            + head(1)
            + "\nThe harbour has reopened.\n\n>From here ships sail again.\n\n"
            + mark
            + head(2)
            + "\nFrom Monday trams run.\n\nFrom now on they stop at the pier.\n";
    Reads reads = Reads.of(Reads.file(folder, "day.mbox", box));
    assertEquals(List.of("m1@example.org", "m2@example.org"), reads.keys());
    assertEquals(
        List.of(
            "The harbour has reopened.\n\nFrom here ships sail again.",
            "From Monday trams run.\n\nFrom now on they stop at the pier."),
        reads.texts());
  }

  @Test
  void theTextOfAMailThatIsSentOnIsItsText() throws IOException {
    String body =
        """
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: text/plain


        --b1
        Content-Type: message/rfc822
        Content-Disposition: attachment

        Subject: Of another
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        VGhlIGhhcmJvdXIgaGFzIHJlb3BlbmVkLg==
        --b2
        Content-Type: text/html

        <p>The harbour.</p>
        --b2--
        --b1--
        """;
    Story story = read(body);
    assertEquals("The harbour has reopened.", story.text());
    assertEquals("Harbour reopens", story.title());
  }

  @Test
  void anAttachedTextIsTheTextOfAMailThatHasNoneItself() throws IOException {
    String body =
        """
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: text/html

        <p>&nbsp;</p>
        --b1
        Content-Type: text/plain; name=story.txt
        Content-Disposition: attachment; filename=story.txt
        Content-Transfer-Encoding: quoted-printable

        The harbour has re=
        opened.
        --b1--
        """;
    assertEquals("The harbour has reopened.", read(body).text());
  }

  @Test
  void anAttachmentThatIsNoTextIsSaidWhereThereIsNoOther() throws IOException {
    String body =
        """
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: application/pdf; name=story.pdf
        Content-Disposition: attachment; filename=story.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQ=
        --b1--
        """;
    Story story = read(body);
    assertEquals("", story.text());
    assertEquals(List.of("attachments are not read: application/pdf"), story.notes());
  }

  @Test
  void aMailIsWithoutWhatProgramsAndListsPutAroundIt() throws IOException {
    for (String body :
        List.of(
            "\nIt rained.\n\n_______________________________________________\nNews mailing list\n"
                + "https://example.org/listinfo/news\n",
            "\nFYI\n\n---------- Forwarded message ---------\nFrom: A <a@example.org>\nSubject: Rain\n\n"
                + "It rained.\n",
            "\nIt rained.\n\nOn Sun, Mar 1, 2026 at 10:00 AM Jo <j@example.org> wrote:\n> Did it\n> rain?\n",
            "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                + "See it in a browser\n--b\nContent-Type: text/html\n\n<p>View in browser</p>"
                + "<p>It rained.</p><p>To unsubscribe click here</p>\n--b--\n")) {
      boolean stub = body.contains("alternative");
      String expected =
          stub ? "It rained for a whole day and a night, and all of it fell here." : "It rained.";
      assertEquals(expected, read(body.replace("<p>It rained.", "<p>" + expected)).text(), body);
    }
  }

  @Test
  void aSubjectLosesWhatIsPutBeforeIt() throws IOException {
    String list = "List-Id: <x.example.org>\nContent-Type: text/plain\n\nIt rained.\n";
    for (String before : List.of("Fwd: ", "Re: AW: ", "RE[2]: ", "[News] ", "Re: [News] Re: ")) {
      String mail = head(1).replace("Subject: ", "Subject: " + before) + list;
      Story story = Reads.of(Reads.file(folder, "m.eml", mail)).story();
      assertEquals("Harbour reopens", story.title(), before);
    }
    Story corrected = read("Content-Type: text/plain\nX-A: b\n\nIt rained.\n");
    assertEquals("Harbour reopens", corrected.title());
  }

  @Test
  void aWrongCharsetLosesNoText() throws IOException {
    for (String charset : List.of("unknown-8bit", "x-none", "utf-8")) {
      byte[] bytes =
          (head(1) + "Content-Type: text/plain; charset=" + charset + "\n\nRain in Köln all day.\n")
              .getBytes(StandardCharsets.UTF_8);
      assertEquals(
          "Rain in Köln all day.", Reads.of(Reads.file(folder, "m.eml", bytes)).story().text());
    }
  }

  @Test
  void aMailIsItsSubjectAndItsPlainPart() throws IOException {
    String mail =
        """
        From: =?utf-8?q?Agency_L=C3=BCbeck?= <desk@example.org>
        Subject: =?utf-8?b?SGFyYm91ciByZW9wZW5z?=
        Date: Sun, 1 Mar 2026 10:00:00 +0100
        Message-ID: <m1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The harbour of L=FCbeck has re=
        opened.

        Ships came.
        -- \n\
        Agency

        --b2
        Content-Type: text/html; charset=utf-8

        <p>The harbour has reopened.</p>
        --b2--
        --b1
        Content-Type: text/plain; name=a.txt
        Content-Disposition: attachment; filename=a.txt

        Not this.
        --b1--
        """
            .replace("\n", "\r\n");
    Story story = Reads.of(Reads.file(folder, "m.eml", mail)).story();
    assertEquals("The harbour of L\u00fcbeck has reopened.\n\nShips came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("m1@example.org", story.key());
    assertEquals("Agency L\u00fcbeck", story.source());
    assertEquals(Instant.parse("2026-03-01T09:00:00Z"), story.date());
  }

  @Test
  void aTextThatTalksOfDatesIsNoMail() throws IOException {
    String text = "Date: unknown\nSubject: rain\n\nIt rained.";
    assertEquals(text, Reads.of(Reads.file(folder, "a.txt", text)).story().text());
  }
}
