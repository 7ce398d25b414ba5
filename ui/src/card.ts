import { mount } from 'svelte';
import { connect } from '$ui/ipc/events';
import CoffeeCard from '$ui/screens/card/CoffeeCard.svelte';
import '$ui/styles/index.css';

const target = document.getElementById('app');
if (target) {
  void connect();
  mount(CoffeeCard, { target });
}
