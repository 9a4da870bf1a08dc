/// What the relations of the engine are worth, against pairs of stories that a person labelled.
/// Start at [EvaluateRelations].
package org.reprint.bench.relations;
