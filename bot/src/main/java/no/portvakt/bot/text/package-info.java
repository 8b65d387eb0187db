/** What people read: the wording in three languages, and text that people typed. */
@NullMarked
package no.portvakt.bot.text;

import org.jspecify.annotations.NullMarked;
