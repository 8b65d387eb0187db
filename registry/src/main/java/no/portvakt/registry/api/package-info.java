/** The self-service API of Digdir, for clients that were written for it (domain rules 6.2–6.6). */
@NullMarked
package no.portvakt.registry.api;

import org.jspecify.annotations.NullMarked;
