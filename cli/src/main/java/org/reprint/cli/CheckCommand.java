package org.reprint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.archive.ArchiveException;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.report.Filed;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;
import org.reprint.wire.StoryRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint check`: what stories are to those of an archive, without filing them.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Says what stories are to those of an archive, one JSON line for each, without filing them."
            + " Another may write the archive meanwhile.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      "1:a relation that --fail-on names was found; or an internal error, which is said",
      "2:wrong usage, nothing readable, or an archive that cannot be used",
      ExitCode.REFUSED_TEXT
    })
final class CheckCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private DeskSettings settings;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "LABEL",
      description = "Exit with 1 when such a relation is found: --fail-on resend,trim,rewrite.")
  private List<String> failOn = List.of();

  @Mixin private FieldOptions fields;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files and folders of stories, as scan takes them; - is standard input, in any format.")
  private List<String> files;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    List<Label> wanted = failOn.stream().map(this::label).toList();
    List<Refused> refused = new ArrayList<>();
    DeskOptions options = settings.options(spec.commandLine(), refused);
    StoryRegister.Filed read = read();
    OutputStream out = wanted.isEmpty() ? session.out() : new SparedOutput(session.out());
    JsonLines lines = new JsonLines(out);
    TreeSet<String> found = new TreeSet<>();
    try (Desk desk = Desk.read(settings.archive(), options)) {
      lines.run(DeskSettings.line(desk.info(), options.comparing()));
      for (Story story : read.stories()) {
        Filed answer = desk.ask(story);
        lines.checked(answer);
        answer.relations().stream()
            .map(Relation::label)
            .filter(wanted::contains)
            .forEach(label -> found.add(label.id()));
      }
      refused.addAll(read.refused());
      for (Refused one : refused) {
        lines.refused(one);
      }
    } catch (ArchiveException e) {
      out.flush();
      session.say(e.getMessage());
      return ExitCode.MISUSED;
    }
    out.flush();
    if (!found.isEmpty()) {
      session.say("found " + String.join(", ", found));
      return ExitCode.FAILED;
    }
    if (read.stories().isEmpty()) {
      session.say("nothing readable in " + PlainText.safe(String.join(", ", files)));
    }
    return ExitCode.of(read.stories().size(), refused.size());
  }

  private StoryRegister.Filed read() throws IOException {
    StoryRegister register = new StoryRegister();
    StoryReader reader = new StoryReader(Usage.valid(spec.commandLine(), fields::reading));
    for (String file : files) {
      if (file.equals(STDIN)) {
        reader.read(session.in(), "stdin", register);
      } else {
        reader.read(List.of(Usage.valid(spec.commandLine(), () -> path(file))), register);
      }
    }
    return register.file();
  }

  private Label label(String name) {
    for (Label label : Label.values()) {
      if (label.id().equals(name.strip())) {
        return label;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--fail-on must name labels out of "
            + Arrays.stream(Label.values()).map(Label::id).collect(Collectors.joining(", "))
            + ", got "
            + PlainText.safe(name));
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path: " + e.getMessage(), e);
    }
  }
}
