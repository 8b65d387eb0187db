/** Merkantile data: whom to invoice, and whom to tell when something critical happens. */
@NullMarked
@NamedInterface
package no.portvakt.registry.merkantile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
