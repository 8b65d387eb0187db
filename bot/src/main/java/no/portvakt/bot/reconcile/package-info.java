/** The command that holds requests and process instances against each other. */
@NullMarked
package no.portvakt.bot.reconcile;

import org.jspecify.annotations.NullMarked;
