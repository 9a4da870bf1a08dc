package org.reprint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;
import org.reprint.ReprintOptions;

/// What one run of the command has to do with the world.
///
/// @param in standard input
/// @param out standard output, buffered; throws when nobody reads any more
/// @param err standard error
/// @param terminal which of them are terminals
/// @param engines makes the engine
record Session(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Function<ReprintOptions, Engine> engines) {}
