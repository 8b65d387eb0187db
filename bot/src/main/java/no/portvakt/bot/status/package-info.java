/** Where a request stands. */
@NullMarked
package no.portvakt.bot.status;

import org.jspecify.annotations.NullMarked;
