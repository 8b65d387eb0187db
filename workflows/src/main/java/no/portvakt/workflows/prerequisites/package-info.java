/** What an order for production needs before anyone reviews it: signed terms, merkantile data. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.prerequisites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
