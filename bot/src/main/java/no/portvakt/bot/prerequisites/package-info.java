/** Signing the terms of use and filling in merkantile data. */
@NullMarked
package no.portvakt.bot.prerequisites;

import org.jspecify.annotations.NullMarked;
