/** Ordering a prefix: the use case, and the jobs of the process prefix-order. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.prefixorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
