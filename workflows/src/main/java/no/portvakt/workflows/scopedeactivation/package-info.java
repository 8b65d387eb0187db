/** Switching a scope off on a day that its consumers were told, and on again. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.scopedeactivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
