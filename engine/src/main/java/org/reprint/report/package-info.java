/// What was found, written down: [org.reprint.report.JsonLines] for programs (schema `reprint/1`),
/// [org.reprint.report.PlainText] for people, [org.reprint.report.ScoreLines] for lines that get a
/// score of their own.
package org.reprint.report;
