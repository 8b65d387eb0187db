/** The environments of Maskinporten that this installation serves, from configuration. */
@NullMarked
@NamedInterface
package no.portvakt.registry.environment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
