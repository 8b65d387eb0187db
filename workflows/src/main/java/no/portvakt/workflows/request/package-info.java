/** What was asked for: requests, their subjects and states. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
