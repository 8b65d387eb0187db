/** All that is known about a request, gathered for showing. */
@NullMarked
package no.portvakt.bot.dossier;

import org.jspecify.annotations.NullMarked;
