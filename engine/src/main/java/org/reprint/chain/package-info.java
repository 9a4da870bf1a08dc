/// The wire's own evidence of which story follows which: ids, versions, slugs, take keys, the words
/// of headlines and notes.
package org.reprint.chain;
