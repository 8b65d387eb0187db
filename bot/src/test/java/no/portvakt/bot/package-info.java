@NullMarked
package no.portvakt.bot;

import org.jspecify.annotations.NullMarked;
