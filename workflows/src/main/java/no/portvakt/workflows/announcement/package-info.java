/** What workflows needs told to people, in its own words; the chat module tells it. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
