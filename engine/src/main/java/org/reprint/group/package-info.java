/// Stories that may be shown as one, from verified relations. Start at [org.reprint.group.Grouper];
/// the result is [org.reprint.group.Group].
package org.reprint.group;
