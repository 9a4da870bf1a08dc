/// From a text to tokens, sentences and typed spans. Start at [org.reprint.text.ProseParser]; the
/// result is [org.reprint.text.Prose].
package org.reprint.text;
