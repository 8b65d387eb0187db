package no.portvakt.registry.merkantile;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of saving merkantile data. */
public sealed interface SaveOutcome {

  record Saved(MerkantileData data) implements SaveOutcome {}

  record Refused(List<Violation> violations) implements SaveOutcome {}
}
