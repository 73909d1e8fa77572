/** What `make` gives: made when it is first asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What `make` gives for each key: made when it is first asked for, and kept as long as the key is. */
export function onceFor<K extends WeakKey, V>(make: (key: K) => V): (key: K) => V {
  return keptIn(new WeakMap<K, V>(), make);
}

/** The same for keys of any kind, all of which are kept. */
export function onceForEach<K, V>(make: (key: K) => V): (key: K) => V {
  return keptIn(new Map<K, V>(), make);
}

function keptIn<K, V>(all: Pick<Map<K, V>, 'get'> & { set(key: K, made: V): unknown }, make: (key: K) => V) {
  return (key: K): V => {
    const known = all.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    all.set(key, made);
    return made;
  };
}
