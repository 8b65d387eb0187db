/** Keys that come to their end: who is warned and when, and how they are renewed or replaced. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.keyexpiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
