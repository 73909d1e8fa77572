/** Why bytes cannot be inflated: they give more than is wanted, or are no deflated data. */
export type InflateFault = 'too-large' | 'broken';
