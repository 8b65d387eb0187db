@NullMarked
package no.portvakt.bot.housekeeping;

import org.jspecify.annotations.NullMarked;
