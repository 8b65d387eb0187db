/** Asking a provider for access to a scope, and giving it. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.scopeaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
