/// How common terms are: what is learned from many stories and used to judge two.
///
/// [org.reprint.background.Background] is the value that travels; a small one ships in the jar, and
/// [org.reprint.background.BackgroundLearner] blends it with the stories at hand. A background has
/// a version, and for one background every answer is the same, whatever the order of stories and
/// the number of threads.
package org.reprint.background;
