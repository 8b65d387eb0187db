/** Access tokens as Maskinporten issues them: the token endpoint, and the keys that sign. */
@NullMarked
@NamedInterface
package no.portvakt.registry.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
