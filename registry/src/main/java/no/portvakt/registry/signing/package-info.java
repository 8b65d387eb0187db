/**
 * The keys that sign access tokens: encrypted in PostgreSQL, one set for each environment, replaced
 * in time, and published before and after they are used.
 */
@NullMarked
package no.portvakt.registry.signing;

import org.jspecify.annotations.NullMarked;
