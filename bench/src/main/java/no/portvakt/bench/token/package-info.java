/** Access tokens: asking for them at one endpoint or another, and the bare arithmetic of them. */
@NullMarked
package no.portvakt.bench.token;

import org.jspecify.annotations.NullMarked;
