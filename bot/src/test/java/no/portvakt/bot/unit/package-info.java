@NullMarked
package no.portvakt.bot.unit;

import org.jspecify.annotations.NullMarked;
