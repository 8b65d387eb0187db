/** Prefixes: what may be one, and who owns which in which environment. */
@NullMarked
@NamedInterface
package no.portvakt.registry.prefix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
