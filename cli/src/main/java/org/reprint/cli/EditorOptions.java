package org.reprint.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reprint.group.Families;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import org.reprint.group.Verdict;
import org.reprint.group.Verdicts;
import org.reprint.report.Summary;
import org.reprint.report.VerdictLines;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What an editor knows that no text says: who owns whom, which stories are one, and whose are to
/// be compared.
final class EditorOptions {
  @Option(
      names = "--scope",
      paramLabel = "WHOSE",
      converter = ScopeConverter.class,
      description = {
        "Compare stories across sources only, within one source only, or both (default: both).",
        "A story that does not say who sent it is a source of its own; with --families the outlets"
            + " of one family are one source."
      })
  private Scope scope = Scope.BOTH;

  @Option(
      names = "--families",
      paramLabel = "FILE",
      description = {
        "Outlets that have one owner, as lines 'family: outlet, outlet', or parted by tabs; # begins"
            + " a remark.",
        "Groups say how many of their sources are independent."
      })
  private Path families;

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      description = {
        "What an editor says of pairs of stories, obeyed over every score, as JSON lines:",
        "  {\"a\":\"KEY\",\"b\":\"KEY\",\"verdict\":\"same\",\"note\":\"...\"}",
        "The verdict is same, different or version. One that contradicts those before it is refused."
      })
  private Path verdicts;

  Scope scope() {
    return scope;
  }

  /// @throws IllegalArgumentException if there is no such file, or a line of it is no family
  private Families families() throws IOException {
    if (families == null) {
      return Families.NONE;
    }
    requireFile(families);
    try {
      return Families.read(
          families.toString(), Files.readString(families, StandardCharsets.UTF_8).lines().toList());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(families + ": the file is not UTF-8", e);
    }
  }

  /// @param refused takes lines that are no verdicts, or contradict others
  /// @throws IllegalArgumentException if there is no such file
  private Verdicts verdicts(List<Refused> refused) throws IOException {
    if (verdicts == null) {
      return Verdicts.NONE;
    }
    requireFile(verdicts);
    List<Verdict> said = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(verdicts))) {
      new LineInput(in)
          .read(
              verdicts,
              refused,
              (where, line) -> {
                switch (VerdictLines.read(where, line)) {
                  case VerdictLines.Outcome.Said(Verdict verdict) -> said.add(verdict);
                  case VerdictLines.Outcome.Rejected(Refused why) -> refused.add(why);
                  case VerdictLines.Outcome.Blank() -> {}
                }
              });
    }
    Verdicts checked = Verdicts.of(said);
    refused.addAll(checked.refused());
    return checked;
  }

  /// How groups are formed by all of it.
  ///
  /// @param refused as above
  /// @throws IllegalArgumentException as above, and if `keep` cannot be obeyed
  GroupOptions groups(KeepOptions keep, List<Refused> refused) throws IOException {
    return new GroupOptions(keep.rule(), families(), verdicts(refused));
  }

  /// How many verdicts are about stories that are here; null when none were given.
  Summary.VerdictCount count(Verdicts given, List<Story> stories) {
    if (verdicts == null) {
      return null;
    }
    Set<String> keys = stories.stream().map(Story::key).collect(Collectors.toSet());
    int obeyed =
        (int)
            given.all().stream()
                .filter(verdict -> keys.contains(verdict.a()) && keys.contains(verdict.b()))
                .count();
    return new Summary.VerdictCount(obeyed, given.all().size() - obeyed);
  }

  private static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, expected a file");
    }
    if (Files.notExists(file)) {
      throw new IllegalArgumentException("no such file: " + file);
    }
  }

  /// Reads the value of `--scope`.
  static final class ScopeConverter implements CommandLine.ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      for (Scope scope : Scope.values()) {
        if (scope.id().equals(value.toLowerCase(Locale.ROOT))) {
          return scope;
        }
      }
      throw new CommandLine.TypeConversionException("must be across, within or both, got " + value);
    }
  }
}
