package org.reprint.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import org.reprint.report.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// Starts the command.
///
/// Two system properties tell what the launcher knows and Java cannot find out:
/// `reprint.stdout.tty` and `reprint.stderr.tty` are `true` when that stream is a terminal;
/// `reprint.columns` may give its width.
public final class Main {
  private static final String VERBOSE = "--verbose";
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    Terminal terminal = Terminal.of(System.getProperties(), System.getenv());
    Session session =
        new Session(System.in, buffered(out), err, terminal, Engine::of, out.getChannel());
    System.exit(run(args, session));
  }

  /// Runs the command as if nothing were a terminal.
  ///
  /// @param in standard input
  /// @param out standard output; flushed, not closed
  /// @param err standard error; flushed, not closed
  /// @return the exit code
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    OutputStream checked = buffered(new CheckedPrint(out));
    return run(args, new Session(in, checked, err, Terminal.NONE, Engine::of));
  }

  static int run(String[] args, Session session) {
    int code;
    try {
      code = commands(session).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      code = failed(session, args, e);
    }
    try {
      session.out().flush();
    } catch (IOException e) {
      boolean said = code == ExitCode.FAILED || isBrokenPipe(e); // the code holds all the same
      code = said ? code : failed(session, args, e);
    }
    session.err().flush();
    return code;
  }

  static BufferedOutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out, BUFFER);
  }

  private static CommandLine commands(Session session) {
    CommandLine commands =
        new CommandLine(new RootCommand())
            .addSubcommand("scan", new ScanCommand(session))
            .addSubcommand("compare", new CompareCommand(session))
            .addSubcommand("explain", new ExplainCommand(session))
            .addSubcommand("desk", new DeskCommand(session))
            .addSubcommand("check", new CheckCommand(session))
            .addSubcommand("archive", new ArchiveCommand(session))
            .addSubcommand("dedupe", new DedupeCommand(session))
            .addSubcommand("plan", new PlanCommand(session))
            .addSubcommand("score", new ScoreCommand(session))
            .addSubcommand("formats", new FormatsCommand(session))
            .addSubcommand("tune", new TuneCommand(session))
            .addSubcommand("help", new CommandLine.HelpCommand());
    addVerbose(commands);
    commands.getSubcommands().values().forEach(Main::addVerbose);
    return commands
        .setOut(
            new PrintWriter(new OutputStreamWriter(session.out(), StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> misused(session, e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(session, args(parsed), e));
  }

  /// Adds the option that [#failed] looks for: no command has a use for it.
  private static void addVerbose(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder(VERBOSE)
                .type(boolean.class)
                .arity("0")
                .description("Show where an internal error came from.")
                .build());
  }

  private static String[] args(CommandLine.ParseResult parsed) {
    return parsed.originalArgs().toArray(String[]::new);
  }

  private static int misused(Session session, ParameterException e) {
    session.err().println("reprint: " + PlainText.safe(e.getMessage()));
    session.err().print(e.getCommandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
    return ExitCode.MISUSED;
  }

  private static int failed(Session session, String[] args, Throwable e) {
    if (e instanceof IOException && isBrokenPipe(e)) {
      return ExitCode.DONE; // the reader has seen enough: nothing to complain about
    }
    session.err().println("reprint: " + reason(e));
    if (Arrays.asList(args).contains(VERBOSE)) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(line -> session.err().println("  " + PlainText.safe(line)));
    }
    return ExitCode.FAILED;
  }

  /// Whether nobody reads what is written any more.
  static boolean isBrokenPipe(Throwable e) {
    return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
  }

  private static String reason(Throwable e) {
    return switch (e) {
      case OutOfMemoryError memory ->
          "out of memory: give it more (java -Xmx...) or less to compare";
      case NoSuchFileException gone ->
          "cannot read or write: no file or folder " + PlainText.safe(gone.getFile());
      case AccessDeniedException denied ->
          "cannot read or write: permission denied: " + PlainText.safe(denied.getFile());
      case IOException io ->
          "cannot read or write: " + PlainText.safe(String.valueOf(io.getMessage()));
      default -> "internal error (more with --verbose): " + PlainText.safe(e.toString());
    };
  }

  /// A print stream swallows what goes wrong; this asks it.
  private static final class CheckedPrint extends OutputStream {
    private final PrintStream out;

    CheckedPrint(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      flush();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      flush();
    }

    @Override
    public void flush() throws IOException {
      if (out.checkError()) {
        throw new IOException("standard output cannot be written");
      }
    }
  }
}
