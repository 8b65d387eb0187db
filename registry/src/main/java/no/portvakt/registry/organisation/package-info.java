/** Organisations: their number, name, e-mail domains, terms of use and strictness in test. */
@NullMarked
@NamedInterface
package no.portvakt.registry.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
