/** How shared cost reaches those who pay it. */
package io.apportion.attribution;
