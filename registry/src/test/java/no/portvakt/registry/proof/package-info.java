/** What is set up through the interfaces works: a token comes out, and others can verify it. */
@NullMarked
package no.portvakt.registry.proof;

import org.jspecify.annotations.NullMarked;
