/** What the bot is measured against: Spring Boot, and Bolt with a listener that does nothing. */
@NullMarked
package no.portvakt.bench.bare;

import org.jspecify.annotations.NullMarked;
