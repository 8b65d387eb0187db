/** Delegating scopes to suppliers, and taking delegations back. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
