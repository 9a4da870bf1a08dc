package org.reprint.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.reprint.ReprintOptions;
import org.reprint.judge.Explanation;
import org.reprint.report.ExplanationText;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint explain`: why two stories are related or not.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Says why two stories are related or not, threshold by threshold, and what would change the"
          + " answer.",
      "A and B are files of one story each. With --in they are the keys of two stories of a"
          + " collection: the answer is then that of a scan of all of it, which knows what is rare"
          + " there. The same key twice explains what is told twice within a story."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;
  @Mixin private EditorOptions editor;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "Take A and B for keys of stories in this file or folder; may be repeated.")
  private List<String> collection = List.of();

  @Parameters(index = "0", paramLabel = "A", description = "A file, or with --in a key.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "Another one, or the same.")
  private String b;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    List<Refused> refused = new ArrayList<>();
    ScanRun run = new ScanRun(session, spec.commandLine(), options, new KeepOptions(), editor);
    ReprintOptions engine = run.engineOptions();
    StoryRegister.Filed filed =
        collection.isEmpty()
            ? run.read(a.equals(b) ? List.of(a) : List.of(a, b))
            : run.read(collection);
    refused.addAll(filed.refused());
    refused.addAll(run.refused());
    List<Story> stories = filed.stories();
    if (stories.isEmpty()) {
      refused.forEach(session::refuse);
      return unanswered(
          "nothing readable in "
              + String.join(", ", collection.isEmpty() ? List.of(a, b) : collection));
    }
    String first = collection.isEmpty() ? stories.getFirst().key() : a;
    String second = collection.isEmpty() ? stories.getLast().key() : b;
    int expected = a.equals(b) ? 1 : 2;
    if (collection.isEmpty() && stories.size() < expected) {
      refused.forEach(session::refuse);
      return unanswered("explain takes two stories, these hold one");
    }
    if (collection.isEmpty() && stories.size() != expected) {
      refused.forEach(session::refuse);
      return unanswered(
          "explain takes files of one story each, these hold "
              + stories.size()
              + ": name two of them with --in FILE KEY KEY");
    }
    for (String key : List.of(first, second)) {
      if (stories.stream().noneMatch(story -> story.key().equals(key))) {
        refused.forEach(session::refuse);
        return unanswered("no story has the key \"" + key + "\", of " + stories.size() + " read");
      }
    }
    write(session.engines().apply(engine).explain(stories, first, second), refused);
    return ExitCode.of(stories.size(), refused.size());
  }

  private void write(Explanation explanation, List<Refused> refused) throws IOException {
    switch (options.format()) {
      case TEXT -> {
        refused.forEach(session::refuse);
        Writer writer = new OutputStreamWriter(session.out(), StandardCharsets.UTF_8);
        new ExplanationText(writer, session.terminal().text()).write(explanation);
        writer.flush();
      }
      case JSONL -> {
        JsonLines lines = new JsonLines(session.out());
        lines.explanation(explanation);
        for (Refused one : refused) {
          lines.refused(one);
        }
      }
    }
  }

  private int unanswered(String why) {
    session.err().println("reprint: " + PlainText.safe(why));
    return ExitCode.MISUSED;
  }
}
