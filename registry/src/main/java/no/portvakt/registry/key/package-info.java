/** Public keys and certificates as people paste them, in the one form that Portvakt keeps. */
@NullMarked
@NamedInterface
package no.portvakt.registry.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
