/** Delegations: a consumer lets a supplier, or an underenhet its hovedenhet, use its access. */
@NullMarked
@NamedInterface
package no.portvakt.registry.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
