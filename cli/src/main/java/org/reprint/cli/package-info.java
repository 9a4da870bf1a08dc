/// The command `reprint`: arguments, progress, exit codes. Start at [org.reprint.cli.Main]. What is
/// found, and how it is written down, is the engine's business.
package org.reprint.cli;
