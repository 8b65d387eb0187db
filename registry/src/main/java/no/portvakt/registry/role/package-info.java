/** Who holds which role for which organisation. */
@NullMarked
@NamedInterface
package no.portvakt.registry.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
