@NullMarked
package no.portvakt.bot.login;

import org.jspecify.annotations.NullMarked;
