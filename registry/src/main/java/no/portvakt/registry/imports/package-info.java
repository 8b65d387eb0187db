/** The file a new installation begins with. */
@NullMarked
@NamedInterface
package no.portvakt.registry.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
