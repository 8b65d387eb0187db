/** The append-only, hash-chained record of every change, and what proves it whole. */
@NullMarked
@NamedInterface
package no.portvakt.registry.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
