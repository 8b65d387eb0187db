/** Merkantile data: who keeps them right, and who is asked when nobody has confirmed them. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.merkantile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
