/** Merkantile data as those who keep them see, change and confirm them. */
@NullMarked
package no.portvakt.bot.merkantile;

import org.jspecify.annotations.NullMarked;
