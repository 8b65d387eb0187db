/** Asking for rights in production, and giving them. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
